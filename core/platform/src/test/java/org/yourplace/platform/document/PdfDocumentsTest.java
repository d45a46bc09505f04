package org.yourplace.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.yourplace.spi.document.Paper;
import org.yourplace.spi.document.Paper.Code;
import org.yourplace.spi.document.Paper.Facts;
import org.yourplace.spi.document.Paper.Heading;
import org.yourplace.spi.document.Paper.Known;
import org.yourplace.spi.document.Paper.Lead;
import org.yourplace.spi.document.Paper.Lines;
import org.yourplace.spi.document.Paper.Paragraph;
import org.yourplace.spi.document.Paper.Table;

/** A validator of others, a reader of others and a QR reader say what is in a document. */
class PdfDocumentsTest {
    private static final String ADDRESS = "https://your-southampton.example/volunteer/host-the-kettle-1a2b3c4d";

    private final PdfDocuments documents = new PdfDocuments();

    @BeforeAll
    static void a_validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static Paper paper(Locale language, Paper.Style style, String title) {
        return new Paper(
                language,
                title,
                style,
                List.of(
                        new Heading(title),
                        new Lead("Put the kettle on & say <hello> by name."),
                        new Facts(List.of(new Known("When", "Every Tuesday"), new Known("Gdzie", "Święta Łąka"))),
                        new Heading("What you will do"),
                        new Lines(List.of("Fill the urn", "Wash up")),
                        new Table(
                                List.of("Grade", "People", "Hours"),
                                List.of(List.of("Officer & chief", "9", "13.5"), List.of("Total", "9", "13.5"))),
                        new Paragraph("Ring 01632 960100."),
                        new Code(ADDRESS, "QR code of the page", List.of(ADDRESS))));
    }

    private static List<String> problems(byte[] pdf) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .map(failed -> failed.getRuleId().getClause() + " " + failed.getMessage())
                    .distinct()
                    .toList();
        }
    }

    @Test
    void a_document_passes_the_validator_for_pdf_that_speaks() throws Exception {
        for (var style : Paper.Style.values()) {
            assertThat(problems(documents.pdf(paper(Locale.UK, style, "Host the Tuesday kettle"))))
                    .as(style.name())
                    .isEmpty();
        }
    }

    @Test
    void it_says_its_language_and_its_title() throws Exception {
        try (var read = Loader.loadPDF(documents.pdf(paper(Locale.of("pl"), Paper.Style.POSTER, "Zaparz herbatę")))) {
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("pl");
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo("Zaparz herbatę");
            assertThat(read.getDocumentInformation().getSubject()).isEqualTo("Zaparz herbatę");
            assertThat(read.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void its_words_are_read_as_they_were_written_and_no_word_is_markup() throws Exception {
        try (var read = Loader.loadPDF(documents.pdf(paper(Locale.UK, Paper.Style.LETTER, "Tea <b>& talk</b>")))) {
            // a long address goes on in the next line
            var words = new PDFTextStripper().getText(read).replace("-\n", "-");
            assertThat(words)
                    .contains("Tea <b>& talk</b>", "say <hello> by name", "Święta Łąka", "Ring 01632 960100.", ADDRESS);
        }
    }

    @Test
    void every_font_that_it_uses_is_in_it() throws Exception {
        try (var read = Loader.loadPDF(documents.pdf(paper(Locale.UK, Paper.Style.POSTER, "Kettle")))) {
            for (var page : read.getPages()) {
                var resources = page.getResources();
                assertThat(StreamSupport.stream(resources.getFontNames().spliterator(), false))
                        .isNotEmpty()
                        .allSatisfy(name ->
                                assertThat(resources.getFont(name).isEmbedded()).isTrue());
            }
        }
    }

    @Test
    void a_telephone_reads_the_address_from_the_code() throws Exception {
        var picture = ImageIO.read(new ByteArrayInputStream(QrImage.png(ADDRESS)));
        int wide = picture.getWidth();
        int high = picture.getHeight();
        var source = new RGBLuminanceSource(wide, high, picture.getRGB(0, 0, wide, high, null, 0, wide));

        var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));

        assertThat(read.getText()).isEqualTo(ADDRESS);
    }

    @Test
    void a_document_without_a_language_is_none() {
        assertThatThrownBy(() -> paper(Locale.ROOT, Paper.Style.LETTER, "Kettle"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
