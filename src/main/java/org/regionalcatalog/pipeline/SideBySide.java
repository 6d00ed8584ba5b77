package org.regionalcatalog.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Work on several things at a time. */
final class SideBySide {

    private SideBySide() {}

    /**
     * Works on all of them, on so many at a time. All of it has ended when this returns or throws, also where one has
     * failed: nothing is still at work when a lease is given back.
     *
     * @throws RuntimeException what the first of those that failed threw
     */
    static <T> void each(List<T> things, int threads, Consumer<T> work) {
        if (things.isEmpty()) {
            return;
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> all = new ArrayList<>();
            things.forEach(thing -> all.add(executor.submit(() -> work.accept(thing))));
            Optional<RuntimeException> failure = Optional.empty();
            for (Future<?> one : all) {
                Optional<RuntimeException> own = findFailure(one);
                failure = failure.or(() -> own);
            }
            failure.ifPresent(first -> {
                throw first;
            });
        } finally {
            executor.shutdown();
        }
    }

    private static Optional<RuntimeException> findFailure(Future<?> work) {
        try {
            work.get();
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Session.StoppedException();
        } catch (ExecutionException failed) {
            return Optional.of(
                    failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed));
        }
    }
}
