package social.lanyard.local;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** What is open right now. Closes in the reverse order, and opens nothing more once closing has begun. */
final class OpenParts implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ConcurrentLinkedDeque<>();
    /** Many may open at once; closing waits for them, so that none is forgotten half way. */
    private final ReadWriteLock openOrClose = new ReentrantReadWriteLock();

    private volatile boolean closing;

    <T extends AutoCloseable> T open(Supplier<T> part) {
        openOrClose.readLock().lock();
        try {
            if (closing) {
                throw new LocalProblem("Stopped while starting.");
            }
            T opened = part.get();
            open.push(opened);
            return opened;
        } finally {
            openOrClose.readLock().unlock();
        }
    }

    /** For news that is none while everything ends on purpose. */
    void unlessClosing(Runnable news) {
        if (!closing) {
            news.run();
        }
    }

    @Override
    public void close() {
        closing = true;
        openOrClose.writeLock().lock();
        try {
            while (!open.isEmpty()) {
                closeOne(open.pop());
            }
        } finally {
            openOrClose.writeLock().unlock();
        }
    }

    private static void closeOne(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("While stopping: " + e.getMessage());
        }
    }
}
