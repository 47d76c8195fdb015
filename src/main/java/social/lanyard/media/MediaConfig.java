package social.lanyard.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of pictures lie: in a folder, unless a bucket is named. */
@ConfigMapping(prefix = "lanyard.media")
interface MediaConfig {
    @WithDefault("pictures")
    Path folder();

    /** Name of a bucket of an S3-compatible store. */
    Optional<String> bucket();

    /** Address of the store, where it is not Amazon's own. */
    Optional<String> endpoint();

    @WithDefault("eu-west-2")
    String region();

    @WithName("access-key")
    Optional<String> accessKey();

    @WithName("secret-key")
    Optional<String> secretKey();
}
