package example;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.validation.Validator;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** An API on Spring Boot. */
@SpringBootApplication
@RestController
public class Server {
  record Invoice(@NotNull @Positive @Max(1_000_000) Double amount, @NotNull LocalDate due_date) {}

  record Period(@DateTimeFormat(iso = ISO.DATE) LocalDate first, @DateTimeFormat(iso = ISO.DATE) LocalDate last) {}

  @InitBinder("period")
  void checkOrder(WebDataBinder binder) {
    binder.addValidators(Validator.forType(Period.class, (period, errors) -> {
      if (period.first() != null && period.last() != null && period.first().isAfter(period.last()))
        errors.reject("order", "The first day is after the last one.");
    }));
  }

  static class TooManyRequests extends ResponseStatusException {
    TooManyRequests(String message) {
      super(HttpStatus.TOO_MANY_REQUESTS, message);
    }

    @Override
    public HttpHeaders getHeaders() {
      HttpHeaders headers = new HttpHeaders();
      headers.set(HttpHeaders.RETRY_AFTER, "30");
      return headers;
    }
  }

  // region handlers
  @GetMapping("/invoices/{id}")
  Invoice getInvoice(@PathVariable String id) {
    throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No invoice has the identifier \"" + id + "\".");
  }
  // endregion

  @GetMapping("/invoices")
  List<Invoice> listInvoices(@RequestParam int page) {
    return List.of();
  }

  @PostMapping("/invoices")
  Invoice addInvoice(@Valid @RequestBody Invoice invoice) {
    return invoice;
  }

  @GetMapping("/export")
  List<Invoice> export(@Valid @ParameterObject Period period) {
    throw new TooManyRequests("The limit of 1 export a minute is used up.");
  }

  @GetMapping("/failures/error")
  void failure() {
    throw new IllegalStateException("connect ECONNREFUSED db-7.internal:5432");
  }

  public static void main(String[] words) {
    SpringApplication.run(Server.class, words);
  }
}
