package org.regionalcatalog.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;

/** A file that grows as long as something is left; of what does not fit it takes what does, as a disk would. */
final class SmallDiskChannel extends FileBase {

    private final FileChannel real;
    private final boolean appending;

    SmallDiskChannel(FileChannel real, boolean appending) {
        this.real = real;
        this.appending = appending;
    }

    @Override
    public synchronized int write(ByteBuffer from) throws IOException {
        return written(from, appending ? real.size() : real.position(), () -> real.write(from));
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
        return written(from, position, () -> real.write(from, position));
    }

    private interface Writing {
        int write() throws IOException;
    }

    private int written(ByteBuffer from, long position, Writing writing) throws IOException {
        long growth = Math.max(0, position + from.remaining() - real.size());
        if (growth == 0) {
            return writing.write();
        }
        int missing = (int) (growth - SmallDisk.take(growth));
        int end = from.limit();
        from.limit(end - missing);
        try {
            return writing.write();
        } finally {
            from.limit(end);
        }
    }

    @Override
    public synchronized FileChannel truncate(long size) throws IOException {
        SmallDisk.giveBack(Math.max(0, real.size() - size));
        real.truncate(size);
        return this;
    }

    @Override
    public synchronized int read(ByteBuffer into) throws IOException {
        return real.read(into);
    }

    @Override
    public synchronized int read(ByteBuffer into, long position) throws IOException {
        return real.read(into, position);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public void force(boolean metadata) throws IOException {
        real.force(metadata);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }
}
