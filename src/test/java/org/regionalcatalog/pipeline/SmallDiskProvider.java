package org.regionalcatalog.pipeline;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands everything on to the files as they are, and takes what they grow by from {@link SmallDisk}. */
final class SmallDiskProvider extends FileSystemProvider {

    private final FileSystem system = new SmallDiskSystem(this);

    /** A path of this provider; an absolute one says so where its text is asked for, as H2 does. */
    Path path(Path real) {
        return (Path) Proxy.newProxyInstance(
                SmallDiskProvider.class.getClassLoader(), new Class<?>[] {Path.class}, new Wrapped(real));
    }

    private final class Wrapped implements InvocationHandler {
        private final Path real;

        Wrapped(Path real) {
            this.real = real;
        }

        @Override
        public @Nullable Object invoke(Object proxy, java.lang.reflect.Method method, Object @Nullable [] arguments)
                throws Throwable {
            return switch (method.getName()) {
                case "getFileSystem" -> system;
                case "toString" -> real.isAbsolute() ? SmallDisk.SCHEME + ":" + real : real.toString();
                case "equals" -> arguments != null && isWrapped(arguments[0]) && real.equals(real(arguments[0]));
                default -> wrapped(invoke(method, arguments));
            };
        }

        private @Nullable Object invoke(java.lang.reflect.Method method, Object @Nullable [] arguments)
                throws Throwable {
            Object[] unwrapped = arguments == null ? new Object[0] : arguments.clone();
            for (int i = 0; i < unwrapped.length; i++) {
                unwrapped[i] = isWrapped(unwrapped[i]) ? real(unwrapped[i]) : unwrapped[i];
            }
            try {
                return method.invoke(real, unwrapped);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause() == null ? thrown : thrown.getCause();
            }
        }

        private @Nullable Object wrapped(@Nullable Object result) {
            if (result instanceof Iterator<?> names) {
                List<Path> paths = new ArrayList<>();
                names.forEachRemaining(name -> paths.add(path((Path) name)));
                return paths.iterator();
            }
            return result instanceof Path path ? path(path) : result;
        }
    }

    private static boolean isWrapped(@Nullable Object object) {
        return object != null
                && Proxy.isProxyClass(object.getClass())
                && Proxy.getInvocationHandler(object) instanceof Wrapped;
    }

    private static Path real(Object path) {
        return isWrapped(path) ? ((Wrapped) Proxy.getInvocationHandler(path)).real : (Path) path;
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        Path file = real(path);
        if (options.contains(StandardOpenOption.TRUNCATE_EXISTING) && Files.exists(file)) {
            SmallDisk.giveBack(Files.size(file));
        }
        if (Files.isDirectory(file)) {
            return FileChannel.open(file, options, attributes);
        }
        return new SmallDiskChannel(
                FileChannel.open(file, options, attributes), options.contains(StandardOpenOption.APPEND));
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(real(folder))) {
            for (Path one : all) {
                Path wrapped = path(one);
                if (filter.accept(wrapped)) {
                    found.add(wrapped);
                }
            }
        }
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return found.iterator();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        Files.createDirectory(real(folder), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        long size = Files.isRegularFile(real(path)) ? Files.size(real(path)) : 0;
        Files.delete(real(path));
        SmallDisk.giveBack(size);
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
        throw new UnsupportedOperationException("nobody copies here yet");
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        Files.move(real(from), real(to), options);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return Files.isSameFile(real(one), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return Files.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real(path).getFileSystem().provider().checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return Files.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return Files.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) throws IOException {
        return Files.readAttributes(real(path), names, options);
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options) throws IOException {
        Files.setAttribute(real(path), name, value, options);
    }

    @Override
    public String getScheme() {
        return SmallDisk.SCHEME;
    }

    @Override
    public FileSystem newFileSystem(URI address, Map<String, ?> environment) {
        throw new UnsupportedOperationException("there is one of it");
    }

    @Override
    public FileSystem getFileSystem(URI address) {
        return system;
    }

    @Override
    public Path getPath(URI address) {
        return path(Path.of(address.getSchemeSpecificPart()));
    }
}
