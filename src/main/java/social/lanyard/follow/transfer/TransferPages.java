package social.lanyard.follow.transfer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import social.lanyard.support.Problem;

@CheckedTemplate(basePath = "follow")
final class TransferPages {
    private TransferPages() {}

    /**
     * Taking lists along.
     *
     * @param kind what was said about the file, or empty
     * @param outcome of the file that was sent, or null
     */
    static native TemplateInstance transfer(String kind, List<Problem> problems, Outcome outcome);
}
