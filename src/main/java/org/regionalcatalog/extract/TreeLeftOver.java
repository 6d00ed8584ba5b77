package org.regionalcatalog.extract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.regionalcatalog.extract.encoding.Decoding;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.Format;
import org.regionalcatalog.source.PathText;

/** Tells of the words of a record that nobody read, by a path that may be written under {@code ignore}. */
final class TreeLeftOver {

    private final Tree record;
    private final TreeSource source;
    private final Findings findings;
    private final Set<Tree> read = Collections.newSetFromMap(new IdentityHashMap<>());

    TreeLeftOver(Tree record, TreeSource source, Findings findings) {
        this.record = record;
        this.source = source;
        this.findings = findings;
        source.ignored().forEach(path -> record.find(path).forEach(this::ignore));
    }

    private void ignore(Tree tree) {
        read.add(tree);
        tree.below().forEach(this::ignore);
    }

    /** These and what stands below them count as read, but not what stands aside. */
    void used(List<Tree> trees) {
        read.addAll(trees);
    }

    void tell() {
        tell(record, "");
    }

    private void tell(Tree tree, String path) {
        if (read.contains(tree)) {
            tree.below().stream().filter(Tree::isAside).forEach(each -> tell(each, pathTo(each, path)));
            return;
        }
        if (tree.text().chars().anyMatch(Character::isLetterOrDigit)) {
            findings.leftOver(
                    path.isEmpty() ? "." : Decoding.spellReplaced(path),
                    () -> Decoding.spellReplaced(Text.clean(tree.text())));
        }
        for (Tree each : tree.below()) {
            tell(each, pathTo(each, path));
        }
    }

    private String pathTo(Tree tree, String path) {
        if (tree.name().isEmpty()) {
            return path;
        }
        if (source.format() == Format.XML) {
            return path.isEmpty() ? tree.name() : path + "/" + tree.name();
        }
        boolean place = tree.name().chars().allMatch(c -> c >= '0' && c <= '9');
        return path + "/"
                + (place ? PathText.ANY : tree.name().replace("~", "~0").replace("/", "~1"));
    }
}
