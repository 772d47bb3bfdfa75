package org.duban.shared.write;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.duban.shared.RuleViolated;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Refuses a body that is larger than any form, before it fills the memory: by the length it states, and by counting. */
@RestControllerAdvice
class BodyLimit extends RequestBodyAdviceAdapter {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int USUAL = 2 * MEGABYTE;

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws IOException {
        MaxBytes stated = parameter.getParameterAnnotation(MaxBytes.class);
        int most = stated == null ? USUAL : stated.value();
        if (message.getHeaders().getContentLength() > most) {
            throw tooLarge(most);
        }
        return new Counted(message.getHeaders(), new Counting(message.getBody(), most));
    }

    private static RuleViolated tooLarge(int most) {
        return RuleViolated.of(
                RuleViolated.Kind.TOO_LARGE, "too-large", "提交的内容过大，一次不超过 " + most / MEGABYTE + " MB；请精简文字，附件请作为佐证材料上传");
    }

    private record Counted(HttpHeaders headers, InputStream body) implements HttpInputMessage {
        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }

    /** For those who do not state a length, or lie. */
    private static final class Counting extends FilterInputStream {
        private final int most;
        private long read;

        Counting(InputStream body, int most) {
            super(body);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = super.read(buffer, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > most) {
                throw tooLarge(most);
            }
        }
    }
}
