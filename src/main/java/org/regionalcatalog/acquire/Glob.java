package org.regionalcatalog.acquire;

import com.google.re2j.Pattern;

/** A pattern of file names, matched in linear time: {@code *} and {@code ?} within a folder, {@code **} across. */
final class Glob {

    private final Pattern pattern;
    private final boolean wholePath;

    Glob(String written) {
        this.wholePath = written.indexOf('/') >= 0;
        StringBuilder expression = new StringBuilder("(?is)");
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (written.startsWith("**", i)) {
                expression.append(".*");
                i++;
            } else if (c == '*') {
                expression.append("[^/]*");
            } else if (c == '?') {
                expression.append("[^/]");
            } else {
                expression.append(Pattern.quote(String.valueOf(c)));
            }
        }
        this.pattern = Pattern.compile(expression.toString());
    }

    /** One without a slash is about the file's own name, whatever folder it lies in. */
    boolean matches(String path) {
        return pattern.matches(wholePath ? path : path.substring(path.lastIndexOf('/') + 1));
    }
}
