package social.lanyard.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many pages may listen at once, and how patiently they are served. */
@ConfigMapping(prefix = "lanyard.live")
interface LiveConfig {
    /** Open streams of this instance altogether. */
    @WithDefault("2000")
    int most();

    /** Open streams of one person: pages in the background close theirs. */
    @WithDefault("10")
    int mostPerPerson();

    /** Open streams of one address, behind which a whole hospital may sit. */
    @WithDefault("300")
    int mostPerAddress();

    /** Between two signs of life. */
    @WithDefault("15s")
    Duration beat();

    /** Between two looks into the database, so that many posts at once are told together. */
    @WithDefault("250ms")
    Duration pause();

    /** So long a reader may take to read what was written, before the stream is dropped. */
    @WithDefault("10s")
    Duration patience();

    /** Between two checks of everything, for what ends by date alone. */
    @WithDefault("20s")
    Duration check();
}
