package social.lanyard.timeline;

import java.util.List;

/**
 * What a {@link Leaf} found for a reader.
 *
 * @param ids in the order of reading
 * @param shares those of them that are shares, of which only the first of each post is wanted
 * @param reach everything up to this id was looked at, itself included
 * @param end whether there is nothing beyond it
 */
record Picked(List<Long> ids, List<Long> shares, long reach, boolean end) {}
