// Prints an API as JSON, with every reference resolved.
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;

public class Resolver {
  public static void main(String[] words) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    options.setResolveFully(true);
    SwaggerParseResult result = new OpenAPIV3Parser().readLocation(words[0], null, options);
    if (result.getOpenAPI() == null || !result.getMessages().isEmpty()) {
      System.err.println("Not parsed. " + String.join("\n", result.getMessages()));
      System.exit(1);
    }
    boolean later = result.getOpenAPI().getOpenapi().startsWith("3.1");
    System.out.println(later ? Json31.pretty(result.getOpenAPI()) : Json.pretty(result.getOpenAPI()));
  }
}
