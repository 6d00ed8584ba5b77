package org.regionalcatalog.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Masks credentials in the records of JSON and XML: by what stands before a value, and by the name of its place. */
final class TreeSecrets {

    /** No honest file has as many names. */
    private static final int NAMES = 10_000;

    private static final Pattern WORDS = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[_.-]");

    private enum Label {
        SECRET,
        /** Of a user name, or of anybody's name. */
        USER,
        NONE
    }

    private final Map<String, Label> labels = new HashMap<>();

    /** The record without what is secret in it. */
    Tree mask(Tree record) {
        List<String> texts = new ArrayList<>();
        List<Boolean> secret = new ArrayList<>();
        collect(record, labelOf(record.name()) == Label.SECRET, texts, secret);
        List<String> masked = new ArrayList<>(Credentials.maskCells(texts));
        for (int i = 0; i < masked.size(); i++) {
            if (secret.get(i)) {
                masked.set(i, Credentials.MASK);
            }
        }
        return masked.equals(texts) ? record : with(record, masked.iterator());
    }

    private void collect(Tree tree, boolean hidden, List<String> texts, List<Boolean> secret) {
        if (!tree.text().isBlank()) {
            texts.add(tree.text());
            secret.add(hidden);
        }
        boolean beside = tree.below().stream().anyMatch(each -> labelOf(each.name()) == Label.SECRET);
        for (Tree each : tree.below()) {
            Label label = labelOf(each.name());
            collect(each, hidden || label == Label.SECRET || (beside && label == Label.USER), texts, secret);
        }
    }

    private Label labelOf(String name) {
        if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
            return Label.NONE;
        }
        if (labels.size() >= NAMES) {
            labels.clear();
        }
        return labels.computeIfAbsent(name, TreeSecrets::told);
    }

    private static Label told(String name) {
        if (!CredentialLine.mayTell(name)) {
            return Label.NONE;
        }
        String words =
                WORDS.matcher(name.startsWith("@") ? name.substring(1) : name).replaceAll(" ");
        if (Credentials.isLabel(words)) {
            return Label.SECRET;
        }
        return Credentials.isLabelBesideSecret(words) ? Label.USER : Label.NONE;
    }

    private static Tree with(Tree tree, Iterator<String> texts) {
        String text = tree.text().isBlank() ? tree.text() : texts.next();
        List<Tree> below = tree.below().stream().map(each -> with(each, texts)).toList();
        return new Tree(tree.name(), text, below);
    }
}
