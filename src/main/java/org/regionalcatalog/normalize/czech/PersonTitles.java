package org.regionalcatalog.normalize.czech;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.regionalcatalog.source.CodeList;

/** The titles of a code list, found however they are spaced and, where a point ends them, in any case of letters. */
final class PersonTitles {

    /** A title of the list: its code, and whether it stands before the name. */
    private record Title(String code, boolean before, Pattern pattern) {}

    private final List<Title> titles;

    private PersonTitles(List<Title> titles) {
        this.titles = titles;
    }

    static PersonTitles of(CodeList list) {
        return new PersonTitles(list.rows().stream()
                .filter(row -> !row.getOrDefault("code", "").isBlank())
                .sorted(Comparator.comparingInt((Map<String, String> row) ->
                                row.getOrDefault("code", "").length())
                        .reversed())
                .map(PersonTitles::title)
                .toList());
    }

    /** The longest title that begins here, if any does. */
    Optional<NameWord> at(String clean, int start) {
        for (Title title : titles) {
            Matcher matcher = title.pattern().matcher(clean).region(start, clean.length());
            if (matcher.lookingAt()) {
                NameWord.Kind kind = title.before() ? NameWord.Kind.TITLE_BEFORE : NameWord.Kind.TITLE_AFTER;
                return Optional.of(new NameWord(kind, title.code(), start, matcher.end()));
            }
        }
        return Optional.empty();
    }

    private static Title title(Map<String, String> row) {
        String code = row.getOrDefault("code", "");
        String body = code.endsWith(".") ? code.substring(0, code.length() - 1) : code;
        String letters = body.chars()
                .mapToObj(c -> c == '.' ? "\\.? ?" : c == ' ' ? " ?" : Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining());
        String exact = letters + "(?!\\p{L})";
        String pattern = code.endsWith(".") ? "(?iu:" + letters + ")\\.|" + exact : exact;
        return new Title(code, !"after".equals(row.get("position")), Pattern.compile(pattern));
    }
}
