package org.regionalcatalog.pipeline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePathWrapper;

/** The same for H2, which has a file layer of its own, and makes these itself. */
public final class SmallDiskFilePath extends FilePathWrapper {

    @Override
    public String getScheme() {
        return SmallDisk.SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new SmallDiskChannel(getBase().open(mode), false);
    }

    @Override
    public void delete() {
        long size = getBase().exists() ? getBase().size() : 0;
        getBase().delete();
        SmallDisk.giveBack(size);
    }
}
