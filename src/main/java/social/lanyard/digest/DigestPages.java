package social.lanyard.digest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import social.lanyard.support.Problem;

@CheckedTemplate(basePath = "digest")
final class DigestPages {
    private DigestPages() {}

    static native TemplateInstance ask(AskPage page, List<Problem> problems);

    static native TemplateInstance confirm(ConfirmByMail.Waiting waiting, String token);

    static native TemplateInstance yours(YoursPage page, List<Problem> problems);

    static native TemplateInstance stop(String link);

    static native TemplateInstance stopped();

    static native TemplateInstance over();

    /**
     * What comes to an address.
     *
     * @param rows what is followed
     * @param often the word of the rhythm
     * @param done "confirmed" or "saved" just now, or empty
     */
    record YoursPage(List<AskPage.Row> rows, String often, String link, String done) {}
}
