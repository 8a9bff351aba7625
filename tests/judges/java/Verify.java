import java.io.FileInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.flavours.PDFAFlavour.Specification;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Reference;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;
import org.w3c.dom.Element;

/**
 * Prints each fault that veraPDF finds: {@code java Verify.java FLAVOUR=PROFILE... -- FILE...}.
 *
 * <p>veraPDF reads its profiles by JAXB, which Java no longer brings and the jar at hand leaves
 * out; so they are read here by Java's own parser.
 */
final class Verify {
    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        int end = Arrays.asList(arguments).indexOf("--");
        for (int place = 0; place < end; place++) {
            var words = arguments[place].split("=");
            var profile = profile(PDFAFlavour.byFlavourId(words[0]), words[1]);
            for (int file = end + 1; file < arguments.length; file++) {
                verify(arguments[file], words[0], profile);
            }
        }
    }

    private static void verify(String file, String flavour, ValidationProfile profile)
            throws Exception {
        System.out.println("file " + file);
        try (var stream = new FileInputStream(file);
             var parser = Foundries.defaultInstance().createParser(stream, profile.getPDFAFlavour());
             var validator = ValidatorFactory.createValidator(profile, 100, false, true, false)) {
            var result = validator.validate(parser);
            for (var fault : result.getTestAssertions()) {
                var rule = fault.getRuleId();
                System.out.println("fault " + flavour + " " + rule.getClause() + "-"
                    + rule.getTestNumber() + " " + fault.getMessage().replace('\n', ' '));
            }
            System.out.println("checked " + flavour + " " + result.getTotalAssertions());
        }
    }

    private static ValidationProfile profile(PDFAFlavour flavour, String source) throws Exception {
        var stream = Verify.class.getClassLoader().getResourceAsStream(source);
        var root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream)
            .getDocumentElement();
        var rules = new HashSet<Rule>();
        for (var element : all(root, "rule")) {
            rules.add(rule(element));
        }
        var variables = new HashSet<Variable>();
        for (var element : all(root, "variable")) {
            variables.add(Profiles.variableFromValues(element.getAttribute("name"),
                element.getAttribute("object"), text(element, "defaultValue"),
                text(element, "value")));
        }
        var details = Profiles.profileDetailsFromValues("", "", "", new Date(0));
        return Profiles.profileFromValues(flavour, details, "", rules, variables);
    }

    private static Rule rule(Element element) {
        var id = all(element, "id").get(0);
        var specification = Specification.valueOf(id.getAttribute("specification"));
        var number = Integer.parseInt(id.getAttribute("testNumber"));
        var deferred = Boolean.parseBoolean(element.getAttribute("deferred"));
        var error = Profiles.errorFromValues(text(element, "message"), List.<ErrorArgument>of());
        return Profiles.ruleFromValues(
            Profiles.ruleIdFromValues(specification, id.getAttribute("clause"), number),
            element.getAttribute("object"), deferred, element.getAttribute("tags"),
            text(element, "description"), text(element, "test"), error, List.<Reference>of());
    }

    private static List<Element> all(Element element, String name) {
        var found = element.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int place = 0; place < found.getLength(); place++) {
            elements.add((Element) found.item(place));
        }
        return elements;
    }

    private static String text(Element element, String name) {
        var found = all(element, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }
}
