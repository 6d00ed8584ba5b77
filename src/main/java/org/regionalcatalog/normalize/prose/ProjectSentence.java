package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.source.Wordbook;

/** A sentence as the readers of projects see it: its words, its names of projects, and whether it is about one. */
final class ProjectSentence {

    private static final Set<String> PRONOUNS = Set.copyOf(Wordbook.lines("project-pronoun.txt"));
    private static final Set<String> SUBJECTS = Set.copyOf(Wordbook.lines("project-subject.txt"));

    private static final int LONGEST_VERB = 5;

    private final Telling so;
    private final ProjectScene scene;
    private final Spot at;
    private final String text;
    private final List<Token> tokens;
    private final List<Mention<Thing>> names;
    private final BitSet titles;
    private final boolean about;

    ProjectSentence(Telling so, ProjectScene scene, Spot at) {
        this.so = so;
        this.scene = scene;
        this.at = at;
        this.text = so.prose().textAt(at);
        this.tokens = Token.of(text);
        this.names = scene.named(at);
        this.titles = titles();
        this.about = !names.isEmpty() || speaksOfProject() || goesOn();
    }

    Spot at() {
        return at;
    }

    String text() {
        return text;
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Mention<Thing>> names() {
        return names;
    }

    /** Whether it names a project, or speaks of one, or leaves out its subject. */
    boolean isAbout() {
        return about;
    }

    /** Whether a word begins within a name of a project, a title of a document or a quotation. */
    boolean isTitle(Token token) {
        return titles.get(token.start());
    }

    /** Its words without those of titles and names of projects, with the places they had. */
    String plainText() {
        if (titles.isEmpty()) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text);
        for (int i = titles.nextSetBit(0); i >= 0 && i < plain.length(); i = titles.nextSetBit(i + 1)) {
            plain.setCharAt(i, 'x');
        }
        return plain.toString();
    }

    /** A stretch of the sentence as a place of the page. */
    Spot spot(int start, int end) {
        return new Spot(at.passage(), at.start() + start, at.start() + end);
    }

    /** The project that a place in the sentence belongs to. */
    Optional<Thing> ownerAt(int start) {
        return scene.ownerOf(spot(start, start));
    }

    private boolean speaksOfProject() {
        if (tokens.isEmpty()) {
            return false;
        }
        boolean second = tokens.size() > 1
                && tokens.get(1).text().length() > LONGEST_VERB
                && SUBJECTS.contains(tokens.get(1).lower());
        return second
                || SUBJECTS.contains(tokens.get(0).lower())
                || tokens.stream().anyMatch(token -> token.lower().startsWith("projekt") && isNoun(token.lower()));
    }

    /** A pronoun in it may mean the project that its passage named before. */
    private boolean goesOn() {
        return tokens.stream().anyMatch(token -> PRONOUNS.contains(token.lower()))
                && scene.isNamedIn(new Spot(at.passage(), 0, at.start()));
    }

    private static boolean isNoun(String word) {
        return word.length() <= "projektech".length() && !word.startsWith("projektov") && !word.startsWith("projektan");
    }

    private BitSet titles() {
        BitSet hidden = new BitSet();
        names.forEach(name -> hide(hidden, name.at()));
        so.mentions(Kind.DOCUMENT, at).forEach(title -> hide(hidden, title.at()));
        for (Spot quote : Quotations.in(text)) {
            hidden.set(quote.start(), quote.end());
        }
        return hidden;
    }

    private void hide(BitSet hidden, Spot spot) {
        hidden.set(Math.max(0, spot.start() - at.start()), Math.min(text.length(), spot.end() - at.start()));
    }

    /** All sentences of a passage. */
    static List<ProjectSentence> of(Telling so, ProjectScene scene, int passage) {
        List<ProjectSentence> sentences = new ArrayList<>();
        so.sentences(passage).forEach(spot -> sentences.add(new ProjectSentence(so, scene, spot)));
        return sentences;
    }
}
