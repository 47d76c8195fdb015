package social.lanyard.local;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;

/** A mail server that delivers to nobody: whatever is sent to it becomes a file in one folder. */
public final class LocalMail implements AutoCloseable {

    private final GreenMail server;
    private final MailFolder folder;

    private LocalMail(GreenMail server, MailFolder folder) {
        this.server = server;
        this.folder = folder;
    }

    /**
     * Starts the server on this machine's own address.
     *
     * @param port 0 for any that is free
     */
    public static LocalMail start(int port, Path folder) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        LocalMail mail = new LocalMail(new GreenMail(setup), new MailFolder(LocalFolder.make(folder)));
        UserManager users = mail.server.getUserManager();
        users.setAuthRequired(false);
        users.setMessageDeliveryHandler((message, to) -> mail.keep(users, message, to));
        mail.server.start();
        return mail;
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    public MailFolder folder() {
        return folder;
    }

    @Override
    public void close() {
        server.stop();
    }

    private GreenMailUser keep(UserManager users, MovingMessage message, MailAddress to)
            throws MessagingException, UserException {
        try {
            folder.keep(message.getMessage(), to.getEmail());
        } catch (IOException e) {
            throw new MessagingException("The mail cannot be kept", e);
        }
        GreenMailUser known = users.getUserByEmail(to.getEmail());
        return known == null ? users.createUser(to.getEmail(), to.getEmail(), to.getEmail()) : known;
    }
}
