package social.lanyard.follow.block;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import social.lanyard.support.Problem;

@CheckedTemplate(basePath = "follow")
final class BlockPages {
    private BlockPages() {}

    /** Asks whether somebody is to be blocked. */
    static native TemplateInstance block(Names.Named person, String token);

    static native TemplateInstance mute(Names.Named person, MuteForm form, List<Problem> problems);

    static native TemplateInstance blocks(AwayPage list);

    static native TemplateInstance mutes(AwayPage list);
}
