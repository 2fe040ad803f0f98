package example;

import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A row of docs/frameworks.md: Spring Boot with nothing that handles errors. */
@SpringBootApplication
@RestController
public class Bare {
  @GetMapping("/items")
  List<Object> listItems() {
    return List.of();
  }

  @PostMapping("/items")
  Map<String, Object> addItem(@RequestBody Map<String, Object> item) {
    return item;
  }

  @GetMapping("/items/{id}")
  void getItem(@PathVariable String id) {
    throw new IllegalStateException("connect ECONNREFUSED db-7.internal:5432");
  }

  public static void main(String[] words) {
    SpringApplication.run(Bare.class, words);
  }
}
