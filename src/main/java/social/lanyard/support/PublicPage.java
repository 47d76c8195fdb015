package social.lanyard.support;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A reading method whose answer is the same for everybody who is not signed in. It may be kept for them, here and by
 * caches of others, so for a visitor it holds no form token, sets no cookie, and depends on nothing but its path, the query
 * parameters it names ({@code @RestQuery}), the reading colours, and tables that tell of their changes (the column "shown"
 * of tables.tsv).
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface PublicPage {}
