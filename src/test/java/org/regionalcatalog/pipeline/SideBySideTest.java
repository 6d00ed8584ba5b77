package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    /** Seen: where the first failure is thrown at once, the others have not ended. */
    @Test
    void where_one_fails_the_others_have_ended_before_it_is_thrown() {
        Queue<String> ended = new ConcurrentLinkedQueue<>();
        CountDownLatch failed = new CountDownLatch(1);

        assertThatThrownBy(() -> SideBySide.each(List.of("failing", "slow", "later"), 2, name -> {
                    if (name.equals("failing")) {
                        failed.countDown();
                        throw new IllegalArgumentException("that one");
                    }
                    await(failed);
                    ended.add(name);
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("that one");

        assertThat(ended).containsExactlyInAnyOrder("slow", "later");
    }

    @Test
    void of_nothing_nothing_comes() {
        SideBySide.each(List.of(), 0, name -> {
            throw new IllegalStateException("there is none");
        });
    }

    private static void await(CountDownLatch failed) {
        try {
            assertThat(failed.await(10, TimeUnit.SECONDS)).isTrue();
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
