package social.lanyard.testing;

import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import social.lanyard.local.LocalFolder;

/**
 * What the Nu Html Checker says against a page. Its schemas come from its own jar: nothing is fetched. It needs old
 * libraries, so it is loaded apart, with nothing of ours in sight.
 */
public final class HtmlValidity {
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    /** It is from 2020. What it says of these is not so, or not of our making. */
    private static final List<String> NOT_SO = List.of(
            // A note is a post of its own and has no title; an article may be without a heading.
            "Article lacks heading. Consider using “h2”-“h6” elements to add identifying headings to all articles.",
            // All browsers have had them since 2021; where one has not, a text field stands there.
            "The “date” input type is not supported in all browsers. Please be sure to test, and consider using a polyfill.",
            "The “time” input type is not supported in all browsers. Please be sure to test, and consider using a polyfill.",
            // A list may have a name of its own (ARIA 1.2).
            "Possible misuse of “aria-label”. (If you disagree with this warning, file an issue report or send e-mail to"
                    + " www-validator@w3.org.)",
            // What was typed comes back with the refusal.
            "Bad value “ftp:x” for attribute “value” on element “input”: Bad absolute URL: Expected a slash (\"/\").");

    private static HtmlValidity checker;

    private final Object validator;
    private final Method setUp;
    private final Method check;

    private HtmlValidity() throws Exception {
        ClassLoader apart = new URLClassLoader("validator", parts(), ClassLoader.getPlatformClassLoader());
        Class<?> type = apart.loadClass("nu.validator.validation.SimpleDocumentValidator");
        validator =
                type.getConstructor(boolean.class, boolean.class, boolean.class).newInstance(true, false, false);
        type.getMethod("setAllowCss", boolean.class).invoke(validator, false);
        setUp = type.getMethod("setUpValidatorAndParsers", ErrorHandler.class, boolean.class, boolean.class);
        check = type.getMethod("checkHtmlInputSource", InputSource.class);
        type.getMethod("setUpMainSchema", String.class, ErrorHandler.class).invoke(validator, SCHEMA, new Found());
    }

    /** Every error and every warning, with the line; empty for a valid page. */
    public static synchronized List<String> faults(String page) {
        try {
            if (checker == null) {
                checker = new HtmlValidity();
            }
            return checker.check(page);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private List<String> check(String page) throws Exception {
        Found found = new Found();
        setUp.invoke(validator, found, false, false);
        InputSource source = new InputSource(new StringReader(page));
        source.setSystemId("http://localhost/page.html");
        check.invoke(validator, source);
        return found.faults;
    }

    private static URL[] parts() throws IOException {
        List<URL> parts = new ArrayList<>();
        Path folder = LocalFolder.ofThisClone().repository().resolve(".lanyard/html-checker");
        try (Stream<Path> jars = Files.list(folder)) {
            for (Path jar : jars.toList()) {
                parts.add(jar.toUri().toURL());
            }
        }
        return parts.toArray(URL[]::new);
    }

    private static final class Found implements ErrorHandler {
        private final List<String> faults = new ArrayList<>();

        @Override
        public void warning(SAXParseException warning) {
            add("warning", warning);
        }

        @Override
        public void error(SAXParseException error) {
            add("error", error);
        }

        @Override
        public void fatalError(SAXParseException error) {
            add("fatal", error);
        }

        private void add(String weight, SAXParseException fault) {
            if (NOT_SO.contains(fault.getMessage())) {
                return;
            }
            faults.add("%s in line %d: %s".formatted(weight, fault.getLineNumber(), fault.getMessage()));
        }
    }
}
