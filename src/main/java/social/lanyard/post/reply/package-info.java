/**
 * What authors decide about answers to them: who may answer, what waits to be let through, what is folded away, and which
 * questions wait for them. The way in is {@link social.lanyard.post.reply.WaitingShelf}.
 */
package social.lanyard.post.reply;
