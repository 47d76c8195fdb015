package social.lanyard.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.ConstraintViolation;
import jakarta.ws.rs.FormParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import org.jboss.resteasy.reactive.RestForm;

/** The name under which a value was sent, which may be another one than it has in our code. */
final class FieldName {
    private FieldName() {}

    static String sent(ConstraintViolation<?> violation, String property) {
        Object bean = violation.getLeafBean();
        if (bean == null) {
            return property;
        }
        for (Class<?> type = bean.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(property)) {
                    return named(field, property);
                }
            }
        }
        return property;
    }

    private static String named(AnnotatedElement field, String property) {
        if (field.isAnnotationPresent(JsonProperty.class)) {
            return field.getAnnotation(JsonProperty.class).value();
        } else if (field.isAnnotationPresent(RestForm.class)) {
            String name = field.getAnnotation(RestForm.class).value();
            return name.isEmpty() ? property : name;
        } else if (field.isAnnotationPresent(FormParam.class)) {
            return field.getAnnotation(FormParam.class).value();
        }
        return property;
    }
}
