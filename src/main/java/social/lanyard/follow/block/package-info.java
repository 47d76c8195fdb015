/**
 * Keeping people away: blocks, which cut both ways, and mutes, which nobody else notices. Begin at
 * {@link social.lanyard.follow.block.StartBlocking}; what a block hides is decided where posts and people are read, by
 * {@link social.lanyard.follow.Hidden} and the addresses that {@link social.lanyard.follow.block.HiddenAddresses} closes.
 */
package social.lanyard.follow.block;
