package social.lanyard.post;

/** What a response is meant as. */
public enum Purpose {
    RESPONSE,
    /** A question from the public to a professional author: it waits on that author's page until it is answered. */
    QUESTION,
    /** A kind word to a question that is not answered here, from a short list. */
    KIND_ANSWER
}
