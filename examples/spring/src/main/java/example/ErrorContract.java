package example;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Sends every error in the error contract, and documents it. Copy this file, and contract.json into src/main/resources. */
@RestControllerAdvice
class ErrorContract extends ResponseEntityExceptionHandler
    implements OpenApiCustomizer, WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private static final JsonNode contract = readContract();

  private static JsonNode readContract() {
    try (InputStream file = ErrorContract.class.getResourceAsStream("/contract.json")) {
      return new ObjectMapper().readTree(file);
    } catch (IOException failure) {
      throw new IllegalStateException("Copy contract.json into src/main/resources.", failure);
    }
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception error, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    List<Map<String, String>> issues = issues(error);
    // Data that no field can take, and data that breaks a constraint, is a 422. Only its place tells it from a wrong parameter.
    int code = issues.stream().anyMatch(issue -> issue.containsKey("pointer")) ? 422 : status.value();
    String message = error instanceof ResponseStatusException known && known.getReason() != null
        ? known.getReason() : reason(code);
    return ResponseEntity.status(code).headers(headers).contentType(MediaType.APPLICATION_JSON).body(body(code, message, issues));
  }

  /** A status may be one that Spring does not know. */
  private static String reason(int code) {
    HttpStatus known = HttpStatus.resolve(code);
    return known == null ? "The server answered with the status " + code + "." : known.getReasonPhrase() + ".";
  }

  static Map<String, Object> body(int code, String message, List<Map<String, String>> issues) {
    JsonNode types = contract.get("statuses");
    JsonNode type = Optional.ofNullable(types.get(String.valueOf(code))).orElse(types.get(code >= 500 ? "500" : "400"));
    Map<String, Object> error = new LinkedHashMap<>(Map.of("message", message, "type", type));
    if (!issues.isEmpty()) error.put("issues", issues);
    return Map.of("error", error);
  }

  @ExceptionHandler
  ResponseEntity<Object> unexpected(Exception error, WebRequest request) {
    logger.error("unexpected", error);
    return handleExceptionInternal(error, null, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
  }

  /** Tomcat's own responses, such as to a malformed request line, follow the contract too. */
  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new ErrorReportValve() {
      @Override
      protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        response.setContentType("application/json");
        try (Writer writer = response.getReporter()) {
          new ObjectMapper().writeValue(writer, body(status, reason(status), List.of()));
        } catch (IOException gone) {
          logger.debug("The client has gone.", gone);
        }
      }
    }));
  }

  /** Which fields are wrong: each with a pointer (RFC 6901) into the request body, or with the name of a parameter. */
  private static List<Map<String, String>> issues(Exception error) {
    if (error instanceof HttpMessageNotReadableException && error.getCause() instanceof MismatchedInputException mistyped)
      return List.of(issue("pointer", pointer(mistyped.getPath()), "This is not of the right type."));
    if (error instanceof MethodArgumentNotValidException invalid) {
      boolean inBody = invalid.getParameter().hasParameterAnnotation(RequestBody.class);
      return invalid.getAllErrors().stream().map(fault -> issue(inBody, fault)).toList();
    }
    if (error instanceof HandlerMethodValidationException invalid) {
      List<Map<String, String>> found = new ArrayList<>();
      invalid.getBeanResults().forEach(bean -> bean.getAllErrors().forEach(fault ->
          found.add(issue(bean.getMethodParameter().hasParameterAnnotation(RequestBody.class), fault))));
      invalid.getValueResults().forEach(value -> value.getResolvableErrors().forEach(fault ->
          found.add(issue("parameter", value.getMethodParameter().getParameterName(), fault.getDefaultMessage()))));
      return found;
    }
    if (error instanceof MissingServletRequestParameterException missing)
      return List.of(issue("parameter", missing.getParameterName(), "This is required."));
    if (error instanceof MethodArgumentTypeMismatchException mistyped)
      return List.of(issue("parameter", mistyped.getName(), "This is not of the right type."));
    return List.of();
  }

  /** A fault of the body as a whole has the empty pointer, and one of several parameters together has no place. */
  private static Map<String, String> issue(boolean inBody, ObjectError fault) {
    String field = fault instanceof FieldError one ? one.getField() : null;
    if (!inBody) return issue("parameter", field, fault.getDefaultMessage());
    String pointer = field == null ? "" : "/" + field.replace("]", "").replaceAll("[.\\[]", "/");
    return issue("pointer", pointer, fault.getDefaultMessage());
  }

  /** A validator may leave out its message. */
  private static Map<String, String> issue(String kind, String place, String message) {
    String text = Objects.requireNonNullElse(message, "This is not valid.");
    return place == null ? Map.of("message", text) : Map.of(kind, place, "message", text);
  }

  private static String pointer(List<JsonMappingException.Reference> path) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : path) {
      String key = step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName();
      pointer.append('/').append(key.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  /** Gives each operation the shared responses that it can return. */
  @Override
  public void customise(OpenAPI document) {
    addErrorResponses(document, Set.of());
  }

  /** The same for chosen statuses; for none, all that are not opt-in. `x-status` of a response says when it applies. */
  static void addErrorResponses(OpenAPI document, Set<Integer> statuses) {
    if (document.getPaths() == null) return;
    contract.at("/components/responses").fields().forEachRemaining(shared -> {
      JsonNode facts = shared.getValue().get("x-status");
      int code = facts.get("code").asInt();
      boolean wanted = statuses.isEmpty() ? !facts.path("opt-in").asBoolean() : statuses.contains(code);
      if (!wanted || !facts.has("when")) return;
      document.getPaths().values().forEach(item -> item.readOperationsMap().forEach((method, operation) -> {
        ApiResponses responses = operation.getResponses();
        if (responses == null || isAnswered(responses, code) || !meets(facts.get("when").asText(), document, item, method, operation)) return;
        ApiResponse added = new ApiResponse().$ref("#/components/responses/" + shared.getKey());
        if (method == PathItem.HttpMethod.HEAD) {
          added = as(ApiResponse.class, shared.getValue(), document).content(null);
          added.setExtensions(null);
          copyComponents(document, shared.getValue().path("headers"));
        } else copyComponents(document, new ObjectMapper().createObjectNode().put("$ref", added.get$ref()));
        responses.addApiResponse(String.valueOf(code), added);
      }));
    });
  }

  /** Whether the author documents a status: by its code, its range or `default`. */
  private static boolean isAnswered(ApiResponses responses, int code) {
    return responses.keySet().stream().anyMatch(key ->
        key.equals("default") || key.equals(String.valueOf(code)) || key.equalsIgnoreCase(code / 100 + "XX"));
  }

  /** Whether an operation can return a response of this condition. */
  private static boolean meets(String condition, OpenAPI document, PathItem item, PathItem.HttpMethod method, Operation operation) {
    List<Parameter> parameters = Stream.of(item.getParameters(), operation.getParameters())
        .flatMap(list -> list == null ? Stream.empty() : list.stream()).map(parameter -> follow(document, parameter)).toList();
    return switch (condition) {
      case "always" -> true;
      case "path-parameter" -> parameters.stream().anyMatch(parameter -> "path".equals(parameter.getIn()));
      case "parameters" -> !parameters.isEmpty();
      case "request-body" -> operation.getRequestBody() != null;
      case "security" -> {
        List<SecurityRequirement> security = operation.getSecurity() == null ? document.getSecurity() : operation.getSecurity();
        yield security != null && security.stream().anyMatch(requirement -> !requirement.isEmpty());
      }
      case "unsafe-method" -> !Set.of("GET", "HEAD", "OPTIONS", "TRACE").contains(method.name());
      default -> throw new IllegalStateException("contract.json has the condition " + condition + ", which is newer than this class.");
    };
  }

  private static Parameter follow(OpenAPI document, Parameter parameter) {
    String ref = parameter.get$ref();
    return ref == null ? parameter : document.getComponents().getParameters().get(ref.substring(ref.lastIndexOf('/') + 1));
  }

  /** Copies what a part refers to, and what that refers to. */
  private static void copyComponents(OpenAPI document, JsonNode part) {
    if (document.getComponents() == null) document.setComponents(new Components());
    Components components = document.getComponents();
    for (String ref : part.findValuesAsText("$ref")) {
      JsonNode shared = contract.at(ref.substring(1));
      String name = ref.substring(ref.lastIndexOf('/') + 1);
      boolean isNew = switch (ref.split("/")[2]) {
        case "schemas" -> put(name, as(Schema.class, shared, document), components.getSchemas(), components::addSchemas);
        case "headers" -> put(name, as(Header.class, shared, document), components.getHeaders(), components::addHeaders);
        default -> put(name, as(ApiResponse.class, shared, document), components.getResponses(), components::addResponses);
      };
      if (isNew) copyComponents(document, shared);
    }
  }

  private static <T> boolean put(String name, T shared, Map<String, ? super T> named, BiConsumer<String, T> add) {
    Object taken = named == null ? null : named.get(name);
    if (taken == null) add.accept(name, shared);
    else if (!Json31.pretty(taken).equals(Json31.pretty(shared)))
      throw new IllegalStateException("The document has another component " + name + ". Give that one another name.");
    return taken == null;
  }

  private static <T> T as(Class<T> type, JsonNode node, OpenAPI document) {
    ObjectMapper mapper = document.getSpecVersion() == SpecVersion.V31 ? Json31.mapper() : Json.mapper();
    return mapper.convertValue(node, type);
  }
}
