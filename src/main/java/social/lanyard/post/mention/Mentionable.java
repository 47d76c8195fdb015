package social.lanyard.post.mention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody whose name can be completed. */
@Schema(name = "Mentionable", description = "Somebody whose name can be completed")
public record Mentionable(
        String handle,
        String name,

        @Schema(description = "Who they are and who says so, in a few words; may be empty")
        String role) {}
