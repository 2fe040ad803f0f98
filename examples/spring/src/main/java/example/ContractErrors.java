package example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers every error in the contract. */
// region glue
@RestControllerAdvice
class ContractErrors extends ResponseEntityExceptionHandler {
  private final JsonNode types = new ObjectMapper()
      .readTree(new File("node_modules/openapi-error-responses/generated/error-catalog.json")).get("statuses");

  ContractErrors() throws IOException {}

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception error, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    boolean mistyped = error instanceof HttpMessageNotReadableException
        && error.getCause() instanceof com.fasterxml.jackson.databind.exc.MismatchedInputException;
    int code = mistyped || error instanceof MethodArgumentNotValidException ? 422 : status.value();
    String message = error instanceof ResponseStatusException known && known.getReason() != null
        ? known.getReason() : HttpStatus.valueOf(code).getReasonPhrase() + ".";
    JsonNode type = types.path(String.valueOf(code));
    String kind = type.isMissingNode() ? types.get(code >= 500 ? "500" : "400").asText() : type.asText();
    return ResponseEntity.status(code).headers(headers).contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("error", Map.of("message", message, "type", kind)));
  }

  @ExceptionHandler
  ResponseEntity<Object> unexpected(Exception error, WebRequest request) {
    logger.error("unexpected", error);
    return handleExceptionInternal(error, null, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
  }
}
// endregion
