package org.regionalcatalog.pipeline;

import java.nio.file.Path;
import org.regionalcatalog.publish.Export;

/** The first night of all that is shipped, run once for the stories that only look at what it became. */
final class WholeNight {

    static final Night NIGHT;
    static final Published CATALOG;

    /** The files of the edition. */
    static final Path EXPORT;

    static {
        Path home = Path.of(
                        "target/whole-night",
                        String.valueOf(ProcessHandle.current().pid()))
                .toAbsolutePath();
        Region.delete(home);
        Region region = Region.ofAll(home);
        NIGHT = region.night();
        CATALOG = region.published();
        EXPORT = region.export(Export.Form.JSONL);
    }

    private WholeNight() {}

    /** All that the edition says, as one text. */
    static String said() {
        return String.join("\n", CATALOG.said());
    }
}
