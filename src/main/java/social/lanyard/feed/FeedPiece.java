package social.lanyard.feed;

import social.lanyard.post.FullText;
import social.lanyard.post.PostCard;

/** A post with its words, for the template of an entry. */
record FeedPiece(PostCard card, FullText text) {}
