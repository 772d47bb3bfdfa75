package org.duban.plan.document.file;

import java.nio.charset.StandardCharsets;

/** The compound container of old Office files, which also wraps every password-protected new one. */
final class OldOffice {
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private OldOffice() {}

    static UnreadableDocument refusal(byte[] bytes) {
        return Bytes.contain(bytes, ENCRYPTED)
                ? new UnreadableDocument("password-protected", "文件设有打开密码，请去掉密码后重新上传。")
                : new UnreadableDocument("old-format", "这是旧版 Office 文件（如 .doc），请在 Word 或 WPS 中另存为 .docx 后重新上传。");
    }
}
