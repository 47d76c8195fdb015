package social.lanyard.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test against the running application with real PostgreSQL, Keycloak and mail. They start before the first such test
 * and serve all of them: nothing is restarted or emptied between classes, so a test makes what it changes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@QuarkusTest
@QuarkusTestResource(LanyardEnvironment.class)
public @interface LanyardTest {}
