package social.lanyard.post;

import java.util.List;
import social.lanyard.text.Contents;
import social.lanyard.text.SafeHtml;

/**
 * What only the page of a post shows of its text, and what was frozen with it.
 *
 * @param body all of its text
 * @param contents the parts of a long story
 * @param plain the beginning of its text without markup
 * @param viewsLine what the author says about whose views these are, or empty
 * @param interests what the author had declared of their interests when they published it, or empty
 * @param licence what others may do with it
 * @param tags its topics
 * @param version how many texts readers have seen under its address, this one included
 * @param grownFromId the note that it began as, whoever may see it, or null
 */
public record PostText(
        SafeHtml body,
        Contents contents,
        String plain,
        String viewsLine,
        String interests,
        Licence licence,
        List<String> tags,
        int version,
        Long grownFromId) {}
