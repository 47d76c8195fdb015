package social.lanyard.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Hands the surroundings of the tests to the application under test, as its settings. */
public final class LanyardEnvironment implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return TestSurroundings.started().siteSettings();
    }

    /** The surroundings outlive the application: they end with the tests' process, and serve the next application. */
    @Override
    public void stop() {}
}
