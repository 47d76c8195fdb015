package social.lanyard.post;

/**
 * What a response answers.
 *
 * @param handle of its author, without the at sign
 * @param gone whether it was taken down, or its author has left
 */
public record ReplyTo(long id, long authorId, String handle, String name, boolean gone) {
    public String path() {
        return "/@" + handle + "/" + id;
    }
}
