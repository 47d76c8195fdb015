package social.lanyard.identity;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import social.lanyard.media.PictureUse;
import social.lanyard.support.Refusal;

/** A picture for a page, or the wish to have none. */
public class PortraitForm {
    private static final Map<String, PictureUse> USES =
            Map.of("portrait", PictureUse.PORTRAIT, "banner", PictureUse.BANNER);

    @RestForm("portrait")
    FileUpload portrait;

    @RestForm("banner")
    FileUpload banner;

    /** Which of the two, and what: keep-portrait, drop-banner. */
    @RestForm("what")
    String what;

    public PictureUse use() {
        String name = what == null ? "" : what.replaceFirst("^(keep|drop)-", "");
        if (!USES.containsKey(name)) {
            throw new Refusal("", "Load the page again, and press the button beside the picture.");
        }
        return USES.get(name);
    }

    public boolean drops() {
        return what != null && what.startsWith("drop-");
    }

    /** The name of the field that it stands in. */
    public String field() {
        return use() == PictureUse.PORTRAIT ? "portrait" : "banner";
    }

    public Path file() {
        FileUpload sent = use() == PictureUse.PORTRAIT ? portrait : banner;
        if (sent == null || List.of("", "null").contains(String.valueOf(sent.fileName()))) {
            throw new Refusal(field(), "Choose a picture first.");
        }
        return sent.uploadedFile();
    }
}
