package social.lanyard.support;

/** There is nothing here that the asker may see: 404, and the same whether it exists or not. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("There is nothing here.", null, false, false);
    }
}
