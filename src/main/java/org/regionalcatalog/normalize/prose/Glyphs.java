package org.regionalcatalog.normalize.prose;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.normalize.prose.Linked.Change;

/** Letters that came out wrong of one encoding read as another, where the characters alone prove it. */
final class Glyphs {

    static final String CZECH = "áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ";
    private static final String SIGNS = CZECH + "äöüÄÖÜľĺôĽ„“”‚‘’–—…€§°«»\u00a0•²³½";
    private static final Map<Character, Integer> LEADS =
            Map.of('Ã', 0xC3, 'Ă', 0xC3, 'Ä', 0xC4, 'Å', 0xC5, 'Ĺ', 0xC5, 'Â', 0xC2, 'â', 0xE2);
    private static final Map<Character, Integer> WESTERN = bytes("windows-1252");
    private static final Map<Character, Integer> CENTRAL = bytes("windows-1250");
    private static final String FOREIGN = "ţŢţșȘşŞèÈøØìÌùÙòÒïÏ¾¹";
    private static final String INSTEAD = "žŽžšŠšŠčČřŘěĚůŮňŇďĎžš";

    private Glyphs() {}

    /** Where UTF-8 was read as one byte a character, and what stood there. */
    static List<Change> utf8(String text) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            Change change = LEADS.containsKey(text.charAt(i)) ? undone(text, i) : null;
            if (change != null) {
                changes.add(change);
                i = change.end() - 1;
            }
        }
        return changes;
    }

    private static @Nullable Change undone(String text, int at) {
        int lead = LEADS.getOrDefault(text.charAt(at), 0);
        int length = lead == 0xE2 ? 3 : 2;
        if (at + length > text.length()) {
            return null;
        }
        for (Map<Character, Integer> page : List.of(WESTERN, CENTRAL)) {
            int point = lead & (length == 3 ? 0x0F : 0x1F);
            for (int k = 1; k < length && point >= 0; k++) {
                int next = page.getOrDefault(text.charAt(at + k), -1);
                point = next < 0x80 || next > 0xBF ? -1 : (point << 6) | (next & 0x3F);
            }
            if (point > 0 && SIGNS.indexOf(point) >= 0) {
                return new Change(at, at + length, Character.toString(point));
            }
        }
        return null;
    }

    /** A word with letters that Czech never has replaced by those they stand for. */
    static String czech(String word) {
        StringBuilder mapped = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int at = FOREIGN.indexOf(word.charAt(i));
            mapped.append(at < 0 ? word.charAt(i) : INSTEAD.charAt(at));
        }
        return mapped.toString();
    }

    /** A word as it looks when only the lower byte of each character is kept. */
    static String truncated(String word) {
        StringBuilder low = new StringBuilder(word.length());
        word.chars().forEach(c -> low.append((char) (c & 0xFF)));
        return low.toString();
    }

    private static Map<Character, Integer> bytes(String charset) {
        Map<Character, Integer> bytes = new HashMap<>();
        for (int b = 0x80; b < 0x100; b++) {
            bytes.put((char) b, b);
        }
        for (int b = 0x80; b < 0x100; b++) {
            char c = new String(new byte[] {(byte) b}, Charset.forName(charset)).charAt(0);
            if (c != '\ufffd') {
                bytes.put(c, b);
            }
        }
        return Map.copyOf(bytes);
    }
}
