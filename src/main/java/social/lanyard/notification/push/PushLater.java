package social.lanyard.notification.push;

/** A push service is away or busy: the outbox tries again. */
class PushLater extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PushLater(int status) {
        super("The push service answered " + status, null, false, false);
    }
}
