package social.lanyard.media;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageReader;

/** Stops the reading of a picture that uses a processor for too long. One watch serves one picture. */
final class Watch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long PAUSE = 100;

    private final Duration most;
    private ImageReader reader;
    private long thread;
    private long before;
    private boolean late;

    Watch(Duration most) {
        this.most = most;
    }

    synchronized void over(ImageReader started) {
        reader = started;
        thread = Thread.currentThread().getId();
        before = THREADS.getThreadCpuTime(thread);
        lookLater();
    }

    synchronized void done() {
        reader = null;
    }

    synchronized boolean late() {
        return late;
    }

    private void lookLater() {
        CompletableFuture.delayedExecutor(PAUSE, TimeUnit.MILLISECONDS).execute(this::look);
    }

    private synchronized void look() {
        if (reader == null) {
            return;
        }
        if (THREADS.getThreadCpuTime(thread) - before > most.toNanos()) {
            late = true;
            reader.abort();
        }
        lookLater();
    }
}
