package social.lanyard.follow.transfer;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import social.lanyard.support.Refusal;

/** A file of people as a form sends it. */
public class PeopleForm {
    @RestForm("file")
    FileUpload file;

    @RestForm
    String kind;

    /** @throws Refusal where none was chosen */
    FileUpload chosen() {
        if (file == null || file.fileName() == null || file.fileName().isEmpty()) {
            throw new Refusal("file", "Choose a file first.");
        }
        return file;
    }

    Kind of() {
        return Kind.of(kind).orElseThrow(() -> new Refusal("kind", "Say what the file is of."));
    }

    String kind() {
        return kind == null ? "" : kind;
    }
}
