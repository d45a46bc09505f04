package org.yourplace.platform.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;
import org.yourplace.spi.document.Documents;
import org.yourplace.spi.document.Paper;

/** Tagged PDF with its own fonts. Nothing is fetched: a document that refers to anything outside itself goes without it. */
public final class PdfDocuments implements Documents {
    private static final String FAMILY = "DejaVu Sans";
    private static final int USUAL = 400;
    private static final int BOLD = 700;

    static {
        // it tells of every style sheet that it reads
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    @Override
    public byte[] pdf(Paper paper) {
        var out = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.useFont(() -> font("DejaVuSans.ttf"), FAMILY, USUAL, FontStyle.NORMAL, true);
            builder.useFont(() -> font("DejaVuSans-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
            builder.useUriResolver((base, address) -> address.startsWith("data:") ? address : null);
            builder.withHtmlContent(PaperMarkup.of(paper), null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(PdfDocuments.class.getResourceAsStream("/document/" + file), file);
    }
}
