package org.yourplace.workspace.admin;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import org.yourplace.kit.page.PageTexts;

/** The words of the upload field. */
record UploadWords(PageTexts texts) {

    UploadI18N i18n() {
        var words = new UploadI18N();
        words.setDropFiles(
                new UploadI18N.DropFiles().setOne(texts.get("upload.drop")).setMany(texts.get("upload.drop")));
        words.setAddFiles(
                new UploadI18N.AddFiles().setOne(texts.get("upload.choose")).setMany(texts.get("upload.choose")));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(texts.get("upload.too-many"))
                .setFileIsTooBig(texts.get("upload.too-big"))
                .setIncorrectFileType(texts.get("upload.wrong-kind")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(texts.get("upload.connecting"))
                        .setStalled(texts.get("upload.stalled"))
                        .setProcessing(texts.get("upload.processing"))
                        .setHeld(texts.get("upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(texts.get("upload.remaining"))
                        .setUnknown(texts.get("upload.remaining.unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(texts.get("upload.failed"))
                        .setUnexpectedServerError(texts.get("upload.failed"))
                        .setForbidden(texts.get("upload.failed"))));
        words.setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB", "GB")));
        return words;
    }
}
