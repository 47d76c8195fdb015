/**
 * Lists that a person makes of those whom they follow. Begin at {@link social.lanyard.follow.list.PeopleList} for the rules,
 * at {@link social.lanyard.follow.list.ChangeList} for what is done to one, and at {@link social.lanyard.follow.list.ListShelf}
 * for reading. What the people in a list published is read by {@code timeline}.
 */
package social.lanyard.follow.list;
