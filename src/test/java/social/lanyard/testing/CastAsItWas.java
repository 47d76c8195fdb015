package social.lanyard.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What one class did to the cast's roles, follows and blocks must not decide how the next one ends. */
class CastAsItWas implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        Cast.asItWas();
    }
}
