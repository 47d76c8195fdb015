package social.lanyard.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test against the running application with real PostgreSQL, Keycloak and mail. They start before the first such test
 * and serve all of them: nothing is restarted or emptied between classes, so a test makes what it changes. Only the cast
 * stands at the start of each class as it was: {@link CastAsItWas}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@QuarkusTest
@QuarkusTestResource(LanyardEnvironment.class)
@ExtendWith(CastAsItWas.class)
public @interface LanyardTest {}
