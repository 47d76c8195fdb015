package social.lanyard.organisation.bulk;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import social.lanyard.support.Refusal;

/** A staff file as a form sends it. */
public class UploadForm {
    @RestForm("file")
    FileUpload file;

    @RestForm
    String token;

    public String token() {
        return token == null ? "" : token;
    }

    /** @throws Refusal where none was chosen */
    FileUpload chosen() {
        if (file == null || file.fileName() == null || file.fileName().isEmpty()) {
            throw new Refusal("file", "Choose a file first.");
        }
        return file;
    }
}
